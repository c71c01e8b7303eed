/** The survey of real people, read with the mapping of the documentation and compared with the built-in role. */
package dev.skillsgap.system.survey;
