package dev.skillsgap.localstack.supervisor;

/**
 * A part that was started.
 *
 * @param process its process, or its first one
 * @param stop ends it cleanly and returns when it has ended
 */
public record Running(ProcessHandle process, Runnable stop) {}
