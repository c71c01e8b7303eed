/** What this service holds about people: who published, edited, imported or decided what. */
@NullMarked
package dev.skillsgap.skills.authored;

import org.jspecify.annotations.NullMarked;
