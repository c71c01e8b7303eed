/** People as résumés. */
@NullMarked
package dev.skillsgap.profile.resume;

import org.jspecify.annotations.NullMarked;
