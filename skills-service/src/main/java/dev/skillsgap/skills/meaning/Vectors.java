package dev.skillsgap.skills.meaning;

import java.util.Arrays;

/**
 * Many vectors, compared with a few at once. They stand in blocks, each block dimension by dimension, so that the processor
 * compares several in one step and a block stays in its near memory for all that is asked. Immutable once filled.
 */
final class Vectors {

    private static final int BLOCK = 256;

    private final float[][] blocks;
    private final int count;

    Vectors(int count) {
        this.count = count;
        this.blocks = new float[(count + BLOCK - 1) / BLOCK][BLOCK * Model.DIMENSIONS];
    }

    void set(int row, float[] vector) {
        var block = blocks[row / BLOCK];
        for (int dimension = 0; dimension < Model.DIMENSIONS; dimension++) {
            block[dimension * BLOCK + row % BLOCK] = vector[dimension];
        }
    }

    /**
     * Of each row the best likeness with any of the vectors, and with which.
     *
     * @param best likeness, -1 to 1, at least as many as there are rows
     * @param by place of the vector, as many
     */
    void best(float[][] vectors, float[] best, int[] by) {
        Arrays.fill(best, 0, count, Float.NEGATIVE_INFINITY);
        var sums = new float[BLOCK];
        for (int block = 0; block < blocks.length; block++) {
            for (int vector = 0; vector < vectors.length; vector++) {
                compare(blocks[block], vectors[vector], sums);
                int first = block * BLOCK;
                for (int row = 0; row < Math.min(BLOCK, count - first); row++) {
                    if (sums[row] > best[first + row]) {
                        best[first + row] = sums[row];
                        by[first + row] = vector;
                    }
                }
            }
        }
    }

    private static void compare(float[] block, float[] vector, float[] sums) {
        Arrays.fill(sums, 0);
        for (int dimension = 0; dimension < Model.DIMENSIONS; dimension++) {
            float weight = vector[dimension];
            int first = dimension * BLOCK;
            for (int row = 0; row < BLOCK; row++) {
                sums[row] += weight * block[first + row];
            }
        }
    }
}
