package dev.skillsgap.recommendation.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * All people by the skills they hold: in columns of blocks, so that a role is compared with a million of them in
 * milliseconds. Changes are collected, and taken into the columns by the next question or when they are many. Safe for use by many threads.
 */
public final class PeopleIndex {

    /** Label of the group that everybody is in, whatever they were put in. */
    public static final String EVERYONE = "everyone";

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Dictionary people = new Dictionary();
    private final Dictionary skills = new Dictionary();
    private final Dictionary groups = new Dictionary();
    private final List<Block> blocks = new ArrayList<>();
    private boolean changed;

    /**
     * Adds the person, or replaces what was known.
     *
     * @param levels own level, 0 to 5, of each skill that is known
     * @param inGroups labels of what people are picked and counted by, such as a team
     */
    public void put(String person, Map<String, Integer> levels, Collection<String> inGroups) {
        lock.writeLock().lock();
        try {
            int number = people.add(person);
            if (number >> Block.BITS == blocks.size()) {
                blocks.add(new Block());
            }
            var levelCells = levels.entrySet().stream()
                    .mapToInt(entry -> Column.cell(skills.add(entry.getKey()), entry.getValue()))
                    .toArray();
            var groupCells = inGroups.stream()
                    .mapToInt(group -> Column.cell(groups.add(group), 0))
                    .toArray();
            var block = blocks.get(number >> Block.BITS);
            block.put(number & Block.SIZE - 1, levelCells, groupCells);
            changed = true;
            if (block.hasChangedMuch()) {
                block.settle(skills.size(), groups.size());
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Forgets the person; the place is given to somebody else. */
    public void remove(String person) {
        lock.writeLock().lock();
        try {
            int number = people.remove(person);
            if (number != Dictionary.NONE) {
                blocks.get(number >> Block.BITS).remove(number & Block.SIZE - 1);
                changed = true;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Bytes of the columns: what a person takes here, besides the id. */
    public long bytes() {
        return read(view -> view.blocks().stream()
                .mapToLong(block -> block.levels().bytes() + block.groups().bytes() + Block.SIZE)
                .sum());
    }

    /** What a question sees: it does not change meanwhile. */
    record View(Dictionary people, Dictionary skills, Dictionary groups, List<Block> blocks) {

        /** Number of the group of that label. */
        int group(String label) {
            return label.equals(EVERYONE) ? Members.EVERYONE : groups.find(label);
        }
    }

    <T> T read(Function<View, T> question) {
        settle();
        lock.readLock().lock();
        try {
            return question.apply(new View(people, skills, groups, blocks));
        } finally {
            lock.readLock().unlock();
        }
    }

    private void settle() {
        lock.writeLock().lock();
        try {
            if (changed) {
                blocks.stream().filter(Block::hasChanged).forEach(block -> block.settle(skills.size(), groups.size()));
                changed = false;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
