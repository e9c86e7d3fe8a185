// The least bot there can be on discord.js: every interaction is answered with "pong".
import { Client, GatewayDispatchEvents, GatewayIntentBits, Routes } from 'discord.js';

const { DISCORD_TOKEN = '', DISCORD_API_URL = '' } = process.env;
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: DISCORD_API_URL } });
const body = {
  type: 4,
  data: { flags: 32_768, components: [{ type: 10, content: 'pong' }], allowed_mentions: { parse: [] } },
};
client.ws.on(GatewayDispatchEvents.InteractionCreate, ({ id, token }: { id: string; token: string }) => {
  void client.rest.post(Routes.interactionCallback(id, token), { body, auth: false });
});
await client.login(DISCORD_TOKEN);
