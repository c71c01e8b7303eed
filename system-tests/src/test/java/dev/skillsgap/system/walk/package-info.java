/** The walk through one person's numbers in docs/how-it-is-computed.md, kept true. */
package dev.skillsgap.system.walk;
