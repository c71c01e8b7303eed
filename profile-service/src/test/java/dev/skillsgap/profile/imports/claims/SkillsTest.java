package dev.skillsgap.profile.imports.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skillsgap.api.nearest.Nearest;
import dev.skillsgap.api.rows.Unfit;
import dev.skillsgap.profile.imports.claims.ClaimReader.Skills;
import dev.skillsgap.profile.taxonomy.Taxonomy.Named;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which skill a table means, where several lists name one. */
class SkillsTest {

    private static final Skills SKILLS = Skills.of(
            List.of(
                    new Named("python", "Python", "Python"),
                    new Named("onet:python", "Python", "Python"),
                    new Named("deep-learning", "Deep learning", "Deep learning"),
                    new Named("neural-networks", "Neural networks", "deep learning"),
                    new Named("esco:sums", "Sums", "Sums"),
                    new Named("onet:sums", "Sums", "Sums")),
            Set.of("python"),
            new Nearest());

    @Test
    void anIdGoesBeforeALabel() throws Unfit {
        assertEquals("python", SKILLS.id("Python"));
    }

    @Test
    void whatASkillIsCalledFirstGoesBeforeWhatAnotherIsCalledToo() throws Unfit {
        assertEquals("deep-learning", SKILLS.id("DEEP LEARNING"));
    }

    @Test
    void namesThoseThatAreCalledSo() {
        var why = assertThrows(Unfit.class, () -> SKILLS.id("Sums"));

        assertEquals("several-skills", why.code());
        assertEquals("Several skills are called so; say the id: esco:sums, onet:sums.", why.getMessage());
    }
}
