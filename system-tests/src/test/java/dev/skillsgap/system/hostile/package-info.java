/** Hostile input of every kind: refused at once, without memory, and without anybody else noticing. */
package dev.skillsgap.system.hostile;
