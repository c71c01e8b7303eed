/**
 * Tells others over HTTP what was recommended, by the Standard Webhooks specification: who wants to hear of what.
 *
 * <ul>
 *   <li>{@code target}: which addresses may be told, so that no one makes this service ask its own network
 *   <li>{@code delivery}: what is to be told to whom, and how that went
 *   <li>{@code courier}: tells it, and tries again
 * </ul>
 */
@NullMarked
package dev.skillsgap.recommendation.webhook;

import org.jspecify.annotations.NullMarked;
