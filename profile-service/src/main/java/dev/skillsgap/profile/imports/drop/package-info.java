/** A folder in which files of people appear, as by SFTP: each is imported as if it had been sent. */
@NullMarked
package dev.skillsgap.profile.imports.drop;

import org.jspecify.annotations.NullMarked;
