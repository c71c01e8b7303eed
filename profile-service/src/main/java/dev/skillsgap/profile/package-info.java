/** The service that keeps who has which skill, at which level, on which evidence. */
@NullMarked
package dev.skillsgap.profile;

import org.jspecify.annotations.NullMarked;
