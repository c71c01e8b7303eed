/** Whether the database answers, said in words that may be shown to anyone. */
@NullMarked
package dev.skillsgap.api.health;

import org.jspecify.annotations.NullMarked;
