package org.accord.matrix;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.Accord;
import org.accord.kernel.Actor;
import org.accord.postgres.PostgresServer;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** The verbs of this house, found in its beans: what other code can call that takes somebody who acts. */
final class Services {

    /** Beans that others may call without saying who acts, and why that gives nobody anything. */
    static final Map<String, String> TOOLS = Map.of(
            "CommentThreads", "makes a component, which asks Discussion as whoever looks",
            "CurrentActor", "says who acts",
            "DecisionPanels", "makes a component, which asks Decisions as whoever looks",
            "Fingerprints", "hashes what it is given",
            "Limits", "counts what it is told",
            "Live", "tells a page that something changed, and never what",
            "PositionPanels", "makes a component, which asks Positions as whoever looks",
            "PostgresServer", "is the database itself, which its own configuration holds",
            "Sealing", "seals and opens what it is given, where the bytes are at hand");

    /**
     * What takes a link that was just used up. Nothing makes one but {@code InvitationLinks.accept}, whose lines stand in the
     * table: an invitation's id alone gives nothing.
     */
    static final Set<String> BY_USED_LINK = Set.of("Invitations.accept", "Roles.accept", "Seats.accept");

    private Services() {}

    /** {@code Service.verb}; where it has namesakes, with the number of its arguments. */
    static Set<String> verbs(ApplicationContext house) {
        return types(house)
                .flatMap(type -> verbs(type).map(method -> name(type, method)))
                .filter(verb -> !BY_USED_LINK.contains(verb))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of {@link #TOOLS} that this house has: with a database of somebody's own there is none on board. */
    static Set<String> expected(ApplicationContext house) {
        Set<String> tools = new TreeSet<>(TOOLS.keySet());
        if (house.getBeanNamesForType(PostgresServer.class).length == 0) {
            tools.remove(PostgresServer.class.getSimpleName());
        }
        return tools;
    }

    /** Public beans none of whose methods takes somebody who acts. */
    static Set<String> tools(ApplicationContext house) {
        return types(house)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .filter(type -> verbs(type).findAny().isEmpty())
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Public methods of public services that do not say who acts. */
    static Set<String> withoutActor(ApplicationContext house) {
        return types(house)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .filter(type -> !TOOLS.containsKey(type.getSimpleName()))
                .flatMap(type ->
                        methods(type).filter(method -> !takesActor(method)).map(method -> name(type, method)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> types(ApplicationContext house) {
        String ours = Accord.class.getPackageName() + ".";
        return Arrays.stream(house.getBeanDefinitionNames())
                .<Class<?>>map(bean -> ClassUtils.getUserClass(Objects.requireNonNull(house.getType(bean))))
                .filter(type -> type.getName().startsWith(ours) && type != Accord.class)
                .filter(type -> type.getProtectionDomain()
                        .getCodeSource()
                        .equals(Accord.class.getProtectionDomain().getCodeSource()))
                .distinct();
    }

    private static Stream<Method> verbs(Class<?> type) {
        return methods(type).filter(Services::takesActor);
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic() && !method.isBridge());
    }

    private static boolean takesActor(Method method) {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0] == Actor.class;
    }

    private static String name(Class<?> type, Method method) {
        boolean alone = methods(type)
                        .filter(other -> other.getName().equals(method.getName()))
                        .count()
                == 1;
        return type.getSimpleName() + "." + method.getName() + (alone ? "" : "/" + method.getParameterCount());
    }
}
