package dev.skillsgap.system.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.profile.person.Stated;
import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Reading;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Source;
import dev.skillsgap.recommendation.gap.Standing;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whether real people come out as they should; the file is read from -Ddata.real or beside the project. */
class SurveyTest {

    /** The job titles, those nearest to the role first. */
    private static final List<String> TITLES = List.of(
            "Machine Learning/ MLops Engineer",
            "Data Scientist",
            "Data Engineer",
            "Software Engineer",
            "Data Analyst (Business, Marketing, Financial, Quantitative, etc)");

    /** After the survey: with years the confidence falls, and readiness does not. */
    private static final LocalDate AS_OF = LocalDate.parse("2022-12-31");

    /** How many of 571 machine learning engineers named a skill. */
    private static final Map<String, Double> SHARES = Map.ofEntries(
            Map.entry("python", .97),
            Map.entry("scikit-learn", .78),
            Map.entry("regression", .63),
            Map.entry("convolutional-neural-networks", .63),
            Map.entry("tensorflow", .62),
            Map.entry("pytorch", .57),
            Map.entry("keras", .56),
            Map.entry("decision-trees", .55),
            Map.entry("gradient-boosting", .48),
            Map.entry("xgboost", .43),
            Map.entry("aws", .42),
            Map.entry("multilayer-perceptron", .41),
            Map.entry("sql", .40),
            Map.entry("transformers", .36),
            Map.entry("gcp", .35),
            Map.entry("recurrent-neural-networks", .33));

    @Test
    void takesAllPeopleAndKnowsEveryValue() throws IOException {
        var survey = Survey.read("kaggle-survey-2022.zip");

        assertEquals(23_997, survey.people().size());
        assertEquals(List.of(), survey.faults());
        assertEquals(18_653, survey.claiming("python"));
    }

    @Test
    void ranksJobTitlesByTheirMeanReadinessForTheRole() throws IOException {
        var survey = Survey.read("kaggle-survey-2022.zip");
        var role = new BuiltIn().role("ml-engineer");
        var policy = BuiltIn.policy();

        var means = survey.people().stream()
                .filter(person -> person.targetRole() != null && TITLES.contains(person.targetRole()))
                .collect(Collectors.groupingBy(
                        Stated::targetRole, Collectors.averagingDouble(person -> readiness(person, role, policy))));

        System.out.println("Mean readiness for ml-engineer: " + new TreeMap<>(means));
        for (int i = 1; i < TITLES.size(); i++) {
            var nearer = TITLES.get(i - 1);
            var farther = TITLES.get(i);
            assertTrue(means.get(nearer) > means.get(farther), nearer + " before " + farther + ": " + means);
        }
    }

    private static double readiness(Stated person, Role role, Policy policy) {
        var assertions = person.claims().stream()
                .map(claim -> new Assertion(
                        claim.skill(), claim.level(), Source.of(claim.source().toString()), claim.assertedAt(), null))
                .toList();
        return Reading.of(role, Standing.of(assertions, AS_OF), policy).low();
    }

    @Test
    void findsTheImportanceOfTheRoleInWhatPractitionersName() throws IOException {
        var survey = Survey.read("ml_engineers_2022.csv");

        assertEquals(571, survey.people().size());
        SHARES.forEach((skill, share) -> assertEquals(share, survey.claiming(skill) / 571.0, .005, skill));
    }

    @Test
    void theRoleHasTheImportanceThatPractitionersName() throws IOException {
        var importance = new BuiltIn()
                .role("ml-engineer").requirements().stream()
                        .collect(Collectors.toMap(
                                requirement -> requirement.skill().id(), requirement -> requirement.importance()));

        SHARES.forEach((skill, share) -> assertEquals(share, importance.get(skill), 1e-9, skill));
    }
}
