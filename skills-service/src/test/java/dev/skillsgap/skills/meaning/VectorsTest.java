package dev.skillsgap.skills.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VectorsTest {

    private static float[] somewhere(Random random) {
        var vector = new float[Model.DIMENSIONS];
        for (int dimension = 0; dimension < vector.length; dimension++) {
            vector[dimension] = random.nextFloat() - 0.5F;
        }
        return vector;
    }

    private static float product(float[] one, float[] other) {
        float sum = 0;
        for (int dimension = 0; dimension < one.length; dimension++) {
            sum += one[dimension] * other[dimension];
        }
        return sum;
    }

    /** 300 rows: a whole block and a part of one. */
    @Test
    void findsOfEachRowTheLikestVector() {
        var random = new Random(11);
        var rows = IntStream.range(0, 300).mapToObj(row -> somewhere(random)).toList();
        var asked = IntStream.range(0, 5).mapToObj(row -> somewhere(random)).toArray(float[][]::new);
        var vectors = new Vectors(rows.size());
        IntStream.range(0, rows.size()).forEach(row -> vectors.set(row, rows.get(row)));

        var best = new float[rows.size()];
        var by = new int[rows.size()];
        vectors.best(asked, best, by);

        for (int row = 0; row < rows.size(); row++) {
            int likest = 0;
            for (int vector = 1; vector < asked.length; vector++) {
                likest =
                        product(rows.get(row), asked[vector]) > product(rows.get(row), asked[likest]) ? vector : likest;
            }
            assertEquals(likest, by[row]);
            assertEquals(product(rows.get(row), asked[likest]), best[row], 1e-4);
        }
    }
}
