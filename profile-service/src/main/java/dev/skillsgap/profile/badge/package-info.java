/**
 * Open Badges 3.0 as evidence: what a credential that somebody else issued says of a person's skills. Proofs are in {@code
 * proof}, whom to believe in {@code trust}, badges of our own in {@code issue}.
 */
@NullMarked
package dev.skillsgap.profile.badge;

import org.jspecify.annotations.NullMarked;
