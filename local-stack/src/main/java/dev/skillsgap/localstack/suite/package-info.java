/**
 * The suite on this machine: its {@link dev.skillsgap.localstack.suite.Part}s, where their data lie
 * ({@link dev.skillsgap.localstack.suite.Home}), and the written {@link dev.skillsgap.localstack.suite.SuiteState} by
 * which one call of the command line knows what another one started.
 */
@NullMarked
package dev.skillsgap.localstack.suite;

import org.jspecify.annotations.NullMarked;
