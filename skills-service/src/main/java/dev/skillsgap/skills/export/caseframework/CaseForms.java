package dev.skillsgap.skills.export.caseframework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The forms that CASE 1.0 has; what is null is left out. Within a package documents and items do not say where they are. */
final class CaseForms {

    private CaseForms() {}

    /** A reference. */
    @Schema(name = "LinkURI")
    record Link(String title, String identifier, String uri) {}

    /** A framework. */
    @Schema(name = "CFDocument")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(
            String identifier,
            String uri,
            String creator,
            String title,
            String lastChangeDateTime,
            @Nullable String publisher,
            @Nullable String description,
            @Nullable String version,
            @Nullable String notes,
            @JsonProperty("CFPackageURI") @Nullable Link packageUri) {

        Document inPackage() {
            return new Document(
                    identifier, uri, creator, title, lastChangeDateTime, publisher, description, version, notes, null);
        }
    }

    @Schema(name = "CFDocumentSet")
    record Documents(@JsonProperty("CFDocuments") List<Document> documents) {}

    /** A skill. */
    @Schema(name = "CFItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String identifier,
            String uri,
            String fullStatement,
            String abbreviatedStatement,
            @Nullable String alternativeLabel,
            String humanCodingScheme,
            @JsonProperty("CFItemType") String type,
            String lastChangeDateTime,
            @JsonProperty("CFDocumentURI") @Nullable Link documentUri) {

        Item inPackage() {
            return new Item(
                    identifier,
                    uri,
                    fullStatement,
                    abbreviatedStatement,
                    alternativeLabel,
                    humanCodingScheme,
                    type,
                    lastChangeDateTime,
                    null);
        }
    }

    /** What associates two of them. */
    @Schema(name = "CFAssociation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Association(
            String identifier,
            String uri,
            String associationType,
            Link originNodeURI,
            Link destinationNodeURI,
            String lastChangeDateTime,
            @JsonProperty("CFDocumentURI") @Nullable Link documentUri) {

        Association inPackage() {
            return new Association(
                    identifier, uri, associationType, originNodeURI, destinationNodeURI, lastChangeDateTime, null);
        }
    }

    @Schema(name = "CFAssociationSet")
    record ItemAssociations(
            @JsonProperty("CFItem") Item item,
            @JsonProperty("CFAssociations") List<Association> associations) {}

    @Schema(name = "CFPackage")
    record Whole(
            @JsonProperty("CFDocument") Document document,
            @JsonProperty("CFItems") List<Item> items,
            @JsonProperty("CFAssociations") List<Association> associations) {}
}
