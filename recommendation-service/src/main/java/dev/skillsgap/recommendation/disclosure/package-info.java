/**
 * What may be shown about many without telling about few: which teams ({@link Disclosure}), and who of them may be counted
 * by their own target role ({@link Aims}). Pure; the choice is the same whoever asks.
 */
@NullMarked
package dev.skillsgap.recommendation.disclosure;

import org.jspecify.annotations.NullMarked;
