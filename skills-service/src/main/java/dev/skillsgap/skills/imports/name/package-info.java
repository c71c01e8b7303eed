/** Names as people write them: ids made from them, and what was probably meant. */
@NullMarked
package dev.skillsgap.skills.imports.name;

import org.jspecify.annotations.NullMarked;
