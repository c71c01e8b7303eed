/** What the next release will change: edited by admins, judged when written, published as a whole. */
@NullMarked
package dev.skillsgap.skills.draft;

import org.jspecify.annotations.NullMarked;
