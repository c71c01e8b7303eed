package dev.skillsgap.recommendation.path.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PassTest {

    @BeforeAll
    static void loadsTheSolver() {
        assertEquals(Optional.empty(), Optimum.obstacle());
    }

    @Test
    void findsTheLeast() {
        var pass = minimizing(5, 5);

        assertTrue(pass.isOptimal());
        assertEquals(1, pass.value());
        assertEquals(1, pass.bound());
    }

    /** Time may pass between asking whether some is left and using it. */
    @Test
    void findsNothingOnceTheTimeIsOver() {
        assertFalse(minimizing(-0.001, 5).found());
        assertFalse(minimizing(5, -0.001).found());
    }

    /** One of two has to be taken. */
    private static Pass minimizing(double seconds, double work) {
        var model = new CpModel();
        var one = model.newBoolVar("");
        var other = model.newBoolVar("");
        model.addBoolOr(new Literal[] {one, other});
        return Pass.minimizing(LinearExpr.newBuilder().add(one).add(other).build(), model, seconds, work);
    }
}
