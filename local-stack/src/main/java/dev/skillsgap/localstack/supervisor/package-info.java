/**
 * The process that keeps the suite running. {@link dev.skillsgap.localstack.supervisor.Supervisor} has a {@code Keeper}
 * for each part, which starts it through {@code Launcher}, starts it again when it dies and stops it at the end;
 * {@link dev.skillsgap.localstack.supervisor.SupervisorProcess} is the view of whoever called for it, and
 * {@link dev.skillsgap.localstack.supervisor.Shutdown} stops a suite, with or without a supervisor alive.
 */
@NullMarked
package dev.skillsgap.localstack.supervisor;

import org.jspecify.annotations.NullMarked;
