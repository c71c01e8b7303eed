package dev.skillsgap.skills.meaning;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;

/**
 * all-MiniLM-L6-v2, its weights in 8 bits: of texts that mean alike the vectors point alike. Loading it takes a second and
 * 100 MB outside the heap; one text at a time, so that a text always has the very same vector.
 */
public final class Model {

    static {
        // The tokenizer's library tells its makers where it runs unless it is asked not to; nothing shall leave the
        // machine.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
    }

    /** Numbers of a vector; its length is 1. */
    public static final int DIMENSIONS = 384;

    private final EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();

    /** The vector of a few words or a sentence; of more than about 200 words only the first count. */
    public float[] vector(String text) {
        return model.embed(text).content().vector();
    }
}
