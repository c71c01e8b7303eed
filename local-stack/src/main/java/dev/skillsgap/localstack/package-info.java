/**
 * A real PostgreSQL, a real Kafka broker and a token issuer on this machine, without Docker: the tests of every module
 * and {@code ./skillsgap} run on them. {@link dev.skillsgap.localstack.StackTestResource} hands them to Quarkus tests.
 */
@NullMarked
package dev.skillsgap.localstack;

import org.jspecify.annotations.NullMarked;
