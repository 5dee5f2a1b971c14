package org.accord.assemblies;

import java.util.Map;

/**
 * An assembly or working group as it is set up.
 *
 * @param names by language (en, fr, es, pt); at least one
 * @param open whether anybody may join (ACT-2); a closed one does not exist for people who are not in it
 * @param participation how people take part who join (ACT-3)
 */
public record NewAssembly(AssemblyKind kind, Map<String, Name> names, boolean open, Participation participation) {

    public NewAssembly {
        names = Map.copyOf(names);
    }

    /**
     * Its name (up to 200 characters) and what it is for (up to 1,000) in one language.
     */
    public record Name(String name, String purpose) {}
}
