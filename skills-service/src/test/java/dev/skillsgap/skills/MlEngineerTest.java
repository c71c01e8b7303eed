package dev.skillsgap.skills;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fact that the customer gave of the role can be read back. */
@QuarkusTest
class MlEngineerTest extends ServiceTest {

    private static ValidatableResponse role() {
        return Api.employee().get("/api/v1/roles/ml-engineer").then().statusCode(200);
    }

    @Test
    void isNoEntryLevelJob() {
        role().body("title", equalTo("Machine Learning Engineer"))
                .body("entryLevel", is(false))
                .body("description", containsString("systems that learn from data"));
    }

    @ParameterizedTest
    @CsvSource({
        "prepare-data, Collect, clean, preprocess, large",
        "develop-models, Develop, implement, algorithms, models",
        "train-models, Train, fine-tune, with and without, labelled",
        "evaluate-models, Evaluate, improve, models, fail",
        "deploy-and-monitor, Deploy, production, watch, real world",
        "work-with-others, data scientists, data engineers, software engineers, integrate models into products"
    })
    void hasTheDuty(String id, String a, String b, String c, String d) {
        List<Map<String, Object>> duties = role().extract().path("duties");
        var duty = duties.stream()
                .filter(each -> each.get("id").equals(id))
                .findFirst()
                .orElseThrow();
        var text = duty.get("text").toString().replaceAll("\\s+", " ");

        for (var words : List.of(a, b, c, d)) {
            assertTrue(text.contains(words), text + " lacks " + words);
        }
        assertTrue(((List<?>) duty.get("skills")).size() >= 5);
        assertEquals(6, duties.size());
    }

    @ParameterizedTest
    @CsvSource({
        "python, Python",
        "cpp, C++",
        "data-structures, Data structures",
        "algorithms, Algorithms",
        "linear-algebra, Linear algebra",
        "mathematics, Mathematics",
        "statistics, Statistics",
        "statistical-modelling, Statistical modelling",
        "computer-science, Computer science",
        "machine-learning, Machine learning",
        "supervised-learning, Supervised learning",
        "unsupervised-learning, Unsupervised learning",
        "neural-networks, Neural networks",
        "deep-learning, Deep learning",
        "artificial-intelligence, Artificial intelligence",
        "predictive-analytics, Predictive analytics",
        "computer-vision, Image recognition",
        "natural-language-processing, Natural language processing",
        "recommender-systems, Recommendation",
        "fraud-detection, Fraud detection",
        "risk-management, Risk management",
        "algorithmic-trading, Algorithmic trading",
        "medical-image-analysis, Medical image analysis",
        "autonomous-driving, Autonomous driving",
        "scikit-learn, scikit-learn",
        "tensorflow, TensorFlow",
        "pytorch, PyTorch",
        "data-collection, Data collection",
        "data-cleaning, Data cleaning",
        "data-preprocessing, Data preprocessing",
        "data-analysis, Data analysis",
        "aws, AWS",
        "gcp, GCP",
        "azure, Azure",
        "model-deployment, Model deployment",
        "model-monitoring, Model monitoring",
        "collaboration, Collaboration",
        "continuous-learning, Continuous learning",
        "persistence, Persistence"
    })
    void requiresTheSkillUnderTheNameThatTheCustomerUses(String id, String name) {
        List<Map<String, Object>> requirements = role().extract().path("requirements");
        var requirement = requirements.stream()
                .filter(each -> each.get("skill").equals(id))
                .findFirst()
                .orElseThrow();
        assertNotNull(requirement.get("label"));
        assertTrue(!((List<?>) requirement.get("duties")).isEmpty(), id + " serves no duty");

        List<String> found = Api.employee()
                .queryParam("q", name)
                .queryParam("limit", 3)
                .get("/api/v1/skills")
                .path("items.id");
        assertTrue(found.contains(id), name + " finds " + found);
    }

    @Test
    void isContentWithOneOfThreeCloudsAndOneOfTwoLibraries() {
        role().body("requirements.findAll { it.anyOf == 'cloud' }.skill", containsInAnyOrder("aws", "gcp", "azure"))
                .body(
                        "requirements.findAll { it.anyOf == 'deep-learning-framework' }.skill",
                        containsInAnyOrder("tensorflow", "pytorch"))
                .body("requirements.findAll { it.anyOf == 'cloud' }.necessity", everyItem(equalTo("essential")));
    }

    @Test
    void isReachedInSixStages() {
        role().body("stages.number", contains(1, 2, 3, 4, 5, 6))
                .body(stage(1, "skills"), hasItems("python", "cpp", "data-structures", "algorithms", "linear-algebra"))
                .body(
                        stage(2, "skills"),
                        hasItems("supervised-learning", "unsupervised-learning", "neural-networks", "deep-learning"))
                .body(stage(2, "kinds"), hasItems("course", "book", "bootcamp"))
                .body(stage(3, "skills"), hasItems("scikit-learn", "tensorflow", "pytorch"))
                .body(stage(3, "kinds"), hasItems("competition"))
                .body(stage(3, "text"), containsString("hackathons"))
                .body(stage(4, "kinds"), hasItems("degree"))
                .body(stage(4, "text"), containsString("electrical engineering"))
                .body(stage(5, "kinds"), hasItems("experience"))
                .body(stage(5, "text"), containsString("apprenticeships"))
                .body(stage(6, "kinds"), hasItems("reading", "community"))
                .body(stage(6, "text"), containsString("does not end"));
    }

    private static String stage(int number, String field) {
        return "stages.find { it.number == %d }.%s".formatted(number, field);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void hasResourcesOfTheFittingKindsForTheStage(int stage) {
        List<String> kinds = role().extract().path(stage(stage, "kinds"));
        for (var kind : kinds) {
            Api.employee()
                    .get("/api/v1/resources?stage=%d&kind=%s".formatted(stage, kind))
                    .then()
                    .body("items", not(hasSize(0)))
                    .body("items.url", everyItem(containsString("://")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "course",
                "book",
                "bootcamp",
                "project",
                "competition",
                "degree",
                "experience",
                "reading",
                "community"
            })
    void hasResourcesOfTheKind(String kind) {
        Api.employee().get("/api/v1/resources?kind=" + kind).then().body("items", not(hasSize(0)));
    }

    @Test
    void hasACatalogueOfAtLeastAHundredAndTwentyResources() {
        Api.employee().get("/api/v1/releases/1").then().body("counts.resources", greaterThanOrEqualTo(120));
    }

    @ParameterizedTest
    @CsvSource({
        "software-companies, products, recommender-systems",
        "startups, idea, mlops",
        "research, government laboratories, research-reading",
        "automotive, autonomous driving, autonomous-driving",
        "healthcare, develop drugs, medical-image-analysis",
        "healthcare, medical images, drug-discovery",
        "healthcare, patients at risk, patient-risk-prediction",
        "finance, fraud, fraud-detection",
        "finance, risks, risk-management",
        "finance, algorithm, algorithmic-trading",
        "retail, demand, recommender-systems",
        "transportation, routes, route-optimisation",
        "telecommunications, networks, network-analytics"
    })
    void worksInTheIndustryWhichAddsASkill(String industry, String words, String skill) {
        Api.employee()
                .get("/api/v1/roles/ml-engineer?industry=" + industry)
                .then()
                .body("industries.find { it.id == '%s' }.text".formatted(industry), containsString(words))
                .body("requirements.find { it.skill == '%s' }.industry".formatted(skill), equalTo(industry))
                .body("requirements.find { it.skill == '%s' }.label".formatted(skill), notNullValue());
    }
}
