package org.accord;

import static org.accord.RoutesTest.Open.TO_ADMINISTRATORS;
import static org.accord.RoutesTest.Open.TO_ALL;
import static org.accord.RoutesTest.Open.TO_PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accord.fixtures.Shore;
import org.accord.fixtures.ViewTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** AUTHZ-05: the inventory of addresses, and to whom each is open. A new address must be written down here. */
class RoutesTest extends ViewTest {

    enum Open {
        TO_ALL,
        TO_PEOPLE,
        TO_ADMINISTRATORS
    }

    private static final Map<String, Open> ROUTES = Map.ofEntries(
            Map.entry("", TO_ALL),
            Map.entry("sign-in", TO_ALL),
            Map.entry("sign-in/link", TO_ALL),
            Map.entry("first-administrator", TO_ALL),
            Map.entry("invitation", TO_ALL),
            Map.entry("join", TO_ALL),
            Map.entry("join/status", TO_ALL),
            Map.entry("desk/newcomers", TO_PEOPLE),
            // whoever signed in gets to the door; the service lets in who screens
            Map.entry("desk/screening", TO_PEOPLE),
            Map.entry("desk/screening/:application", TO_PEOPLE),
            Map.entry("desk/screening/members", TO_PEOPLE),
            Map.entry("join/activist", TO_ALL),
            Map.entry("join/link", TO_ALL),
            Map.entry("desk", TO_PEOPLE),
            Map.entry("desk/offices", TO_PEOPLE),
            Map.entry("desk/me", TO_PEOPLE),
            Map.entry("desk/me/address", TO_PEOPLE),
            Map.entry("desk/organisations", TO_PEOPLE),
            Map.entry("desk/organisation", TO_PEOPLE),
            Map.entry("desk/organisation/:organisation", TO_PEOPLE),
            Map.entry("desk/assemblies", TO_PEOPLE),
            Map.entry("desk/assemblies/:assembly", TO_PEOPLE),
            Map.entry("desk/agreement", TO_ALL),
            Map.entry("desk/agreement/:agreement?", TO_ALL),
            Map.entry("desk/clauses/:clause", TO_PEOPLE),
            Map.entry("desk/proposals", TO_PEOPLE),
            Map.entry("desk/proposals/:number", TO_PEOPLE),
            Map.entry("desk/write/:draft", TO_PEOPLE),
            Map.entry("desk/admin", TO_ADMINISTRATORS),
            Map.entry("desk/admin/load", TO_ADMINISTRATORS),
            Map.entry("desk/admin/outbox", TO_ADMINISTRATORS));

    @Autowired
    private WebApplicationContext house;

    @Test
    @DisplayName("AUTHZ-05: every address stands in the inventory")
    void everyAddressStandsInTheInventory() {
        assertThat(addresses().keySet()).containsExactlyInAnyOrderElementsOf(ROUTES.keySet());
    }

    @Test
    @DisplayName("AUTHZ-05: a visitor gets into what is open to all, and nowhere else")
    void aVisitorGetsIntoWhatIsOpenToAll() {
        signOut();
        checkOpen(TO_ALL);
    }

    @Test
    @DisplayName("AUTHZ-05: somebody who signed in gets everywhere but to what is the administrators’")
    void aPersonGetsEverywhereButToTheAdministrators() {
        signIn(Shore.in(house).person("Heron").id());
        checkOpen(TO_ALL, TO_PEOPLE);
    }

    @Test
    @DisplayName("AUTHZ-05: an administrator gets everywhere")
    void anAdministratorGetsEverywhere() {
        signIn(Shore.in(house).administrator("Otter").id());
        checkOpen(Open.values());
    }

    @Test
    @DisplayName("AUTHZ-05: the server itself asks to sign in before anything behind that is answered")
    void theServerAsksToSignInFirst() throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(house)
                .apply(springSecurity())
                .build();
        for (Map.Entry<String, Open> route : ROUTES.entrySet()) {
            if (route.getValue() != TO_ALL) {
                browser.perform(get("/" + filled(route.getKey())).accept("text/html"))
                        .andExpect(redirectedUrl("/sign-in"));
            }
        }
    }

    /** A page counts as open where the doors let the reader in, also if it then says that there is no such thing. */
    private void checkOpen(Open... open) {
        SoftAssertions doors = new SoftAssertions();
        addresses().forEach((address, view) -> {
            List<Class<?>> entered = new ArrayList<>();
            // asked after the doors, which do not ask on when they refuse
            var listening =
                    UI.getCurrent().addBeforeEnterListener(entering -> entered.add(entering.getNavigationTarget()));
            open(filled(address));
            listening.remove();
            doors.assertThat(entered.contains(view))
                    .as("“%s” is open %s", address, ROUTES.get(address))
                    .isEqualTo(List.of(open).contains(ROUTES.get(address)));
        });
        doors.assertAll();
    }

    private static Map<String, Class<?>> addresses() {
        Map<String, Class<?>> addresses = new HashMap<>();
        for (RouteData route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            addresses.put(route.getTemplate(), route.getNavigationTarget());
            for (RouteAlias alias : route.getNavigationTarget().getAnnotationsByType(RouteAlias.class)) {
                addresses.put(alias.value(), route.getNavigationTarget());
            }
        }
        return addresses;
    }

    private static String filled(String address) {
        return address.replace(":number", "1")
                .replaceAll(":\\w+\\??", UUID.randomUUID().toString());
    }
}
