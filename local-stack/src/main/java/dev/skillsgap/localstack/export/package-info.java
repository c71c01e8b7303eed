/** All that the three services hold about a person, in one file. */
@NullMarked
package dev.skillsgap.localstack.export;

import org.jspecify.annotations.NullMarked;
