/** Reading and finding what the releases hold. */
@NullMarked
package dev.skillsgap.skills.search;

import org.jspecify.annotations.NullMarked;
