/**
 * Times recommendation-service as it runs: events in and recommendations out, releases, and answers over HTTP. Beside each
 * stands the least that would have to be done.
 */
@NullMarked
package dev.skillsgap.bench.service;

import org.jspecify.annotations.NullMarked;
