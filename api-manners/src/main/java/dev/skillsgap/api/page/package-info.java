/** Lists that page by cursor. */
@NullMarked
package dev.skillsgap.api.page;

import org.jspecify.annotations.NullMarked;
