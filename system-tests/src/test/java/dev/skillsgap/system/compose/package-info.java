/** The composition as it is deployed: what its file promises, its journey, and a backup that is restored. */
package dev.skillsgap.system.compose;
