/** What webhooks are to be told, written down together with the recommendation, and how that went. */
@NullMarked
package dev.skillsgap.recommendation.webhook.delivery;

import org.jspecify.annotations.NullMarked;
