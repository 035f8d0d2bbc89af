package org.waymark.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The providers of servers")
class ServerProviderTest {
    @Test
    void end_with_the_server_of_the_JDK() {
        assertThat(ServerProvider.all()).last().isInstanceOf(JdkServerProvider.class);
    }

    @Test
    void have_the_server_of_the_JDK_first_if_there_is_no_other() {
        assertThat(ServerProvider.preferred().name()).isEqualTo("jdk");
    }

    @Test
    void are_found_by_name() {
        assertThat(ServerProvider.named("jdk")).isInstanceOf(JdkServerProvider.class);
    }

    @Test
    void list_their_names_where_one_is_not_found() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerProvider.named("tomcat"))
                .withMessage("No server is named \"tomcat\". There is jdk. Put the extension of another server on the"
                        + " class path.");
    }
}
