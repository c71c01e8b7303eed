/** Webhooks for those who administer them: who is told what, and how that went. */
@NullMarked
package dev.skillsgap.recommendation.answer.webhook;

import org.jspecify.annotations.NullMarked;
