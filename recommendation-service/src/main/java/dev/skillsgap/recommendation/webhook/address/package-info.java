/** Which addresses may be told: public ones over TLS, and what an operator allows besides. */
@NullMarked
package dev.skillsgap.recommendation.webhook.address;

import org.jspecify.annotations.NullMarked;
