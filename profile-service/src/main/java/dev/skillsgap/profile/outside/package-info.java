/** What people are said to hold under another system's names of skills. */
@NullMarked
package dev.skillsgap.profile.outside;

import org.jspecify.annotations.NullMarked;
