/**
 * What the running suite looks like from outside: {@link dev.skillsgap.localstack.status.SuiteStatus} gathers it from
 * the processes, the services' health, the broker and the databases; {@code StatusTable} prints it.
 */
@NullMarked
package dev.skillsgap.localstack.status;

import org.jspecify.annotations.NullMarked;
