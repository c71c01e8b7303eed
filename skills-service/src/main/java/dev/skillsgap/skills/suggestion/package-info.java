/** What skills a name from elsewhere may mean. */
@NullMarked
package dev.skillsgap.skills.suggestion;

import org.jspecify.annotations.NullMarked;
