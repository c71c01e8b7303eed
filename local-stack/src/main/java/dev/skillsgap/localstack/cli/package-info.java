/** The commands of {@code ./skillsgap}, one class each; {@link dev.skillsgap.localstack.cli.SkillsGap} gathers them. */
@NullMarked
package dev.skillsgap.localstack.cli;

import org.jspecify.annotations.NullMarked;
