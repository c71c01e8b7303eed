/**
 * Drills: what must hold when parts die, disks fill and messages are poison, tried on real processes. They run in the
 * profile {@code drills}; each has a control that must fail.
 */
package dev.skillsgap.system.drill;
