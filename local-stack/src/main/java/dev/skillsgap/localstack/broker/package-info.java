/** The broker's own process. */
@NullMarked
package dev.skillsgap.localstack.broker;

import org.jspecify.annotations.NullMarked;
