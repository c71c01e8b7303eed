/** Proofs of credentials, made and verified without the network: what is signed, by which key, and whether it still stands. */
@NullMarked
package dev.skillsgap.profile.badge.proof;

import org.jspecify.annotations.NullMarked;
