/** Names as people write them, and ids made from them. */
@NullMarked
package dev.skillsgap.skills.imports.name;

import org.jspecify.annotations.NullMarked;
