package dev.skillsgap.profile.badge.trust;

/** An issuer is no longer believed; told in the transaction that decides so. */
public record Distrusted(String issuer) {}
