/**
 * A backup of topics that another broker can take in: keys, values, headers, tombstones, times and partitions are
 * kept, offsets and the positions of consumer groups are not. {@code TopicBackup} is the command, {@code Dump} and
 * {@code Load} its two directions, {@code Lines} the format between them.
 */
@NullMarked
package dev.skillsgap.topicbackup;

import org.jspecify.annotations.NullMarked;
