/** Many people in one request, each taken or refused by itself. */
@NullMarked
package dev.skillsgap.profile.bulk;

import org.jspecify.annotations.NullMarked;
