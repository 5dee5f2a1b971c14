package org.accord.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.accord.agreement.Act;
import org.accord.assemblies.AssemblyKind;
import org.accord.assemblies.Participation;
import org.accord.assemblies.agenda.AgendaItemKind;
import org.accord.organisations.OrganisationKind;
import org.accord.organisations.Scale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of {@code db/demo/common-shore}, as values. */
final class CommonShore {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CommonShore() {}

    record Organisations(List<Organisation> organisations, List<Applicant> applicants) {}

    /** Who asks to join. */
    record Applicant(String name, OrganisationKind kind) {}

    /** {@code lang} is the language that it is written to in; {@code public} ones are listed by name. */
    record Organisation(
            String name,
            String region,
            Scale scale,
            String lang,
            @JsonProperty("public") boolean listed) {}

    /**
     * @param clause the one that it is about; null for a new one
     * @param after the one that a new or moved one follows
     * @param replaces the proposals that it is a compromise for
     */
    record Proposal(
            String id,
            String org,
            Type type,
            @Nullable String clause,
            @Nullable String after,
            @Nullable List<String> replaces,
            String lang,
            @Nullable String text,
            String why) {}

    /** What a proposal asks for, in the words of the file. */
    enum Type {
        NEW(Act.INSERT),
        AMEND(Act.EDIT),
        DELETE(Act.DELETE),
        MOVE(Act.MOVE),
        COMPROMISE(Act.EDIT);

        final Act act;

        Type(Act act) {
            this.act = act;
        }
    }

    /**
     * @param organisations by name: the kind, and the pseudonym of its delegate
     * @param screeners the pseudonyms of those of them who screen applications
     * @param waiting the proposals that the demo begins with
     * @param submitted those of them that still wait for a facilitator
     * @param suggested those of them that began as a wording that an activist suggested, and the pseudonym of the activist
     * @param agenda what the assemblies are to deal with, in order
     */
    record People(
            Map<String, List<String>> organisations,
            List<Activist> activists,
            List<Facilitator> facilitators,
            List<String> screeners,
            Person administrator,
            Map<String, Assembly> assemblies,
            List<String> waiting,
            List<String> submitted,
            Map<String, String> suggested,
            List<Item> agenda) {

        OrganisationKind kindOf(String organisation) {
            return OrganisationKind.valueOf(
                    Objects.requireNonNull(organisations.get(organisation)).get(0));
        }

        String delegateOf(String organisation) {
            return Objects.requireNonNull(organisations.get(organisation)).get(1);
        }
    }

    record Person(String pseudonym, String language) {}

    /** {@code mode} narrows how activists take part meanwhile; null as in the assembly. */
    record Item(
            String assembly,
            String title,
            AgendaItemKind kind,
            @Nullable Integer minutes,
            @Nullable Participation mode,
            List<String> proposals) {}

    record Activist(String pseudonym, String language, Participation mode) {}

    record Facilitator(String pseudonym, String language, String assembly) {}

    /** {@code names}: by language, the name and what it is for. */
    record Assembly(AssemblyKind kind, Participation participation, Map<String, List<String>> names) {}

    static <T> T read(String file, Class<T> type) {
        return MAPPER.readValue(bytes(file), type);
    }

    static byte[] bytes(String file) {
        String name = "/db/demo/common-shore/" + file + ".json";
        try (InputStream in = CommonShore.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in this build");
            }
            return in.readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
