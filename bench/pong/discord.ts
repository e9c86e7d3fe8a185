// The least bot there can be on discord.js: every interaction is answered with the message of ANSWER.
import { Client, GatewayDispatchEvents, GatewayIntentBits, Routes } from 'discord.js';

const { DISCORD_TOKEN = '', DISCORD_API_URL = '', ANSWER = '' } = process.env;
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: DISCORD_API_URL } });
const data: unknown = JSON.parse(ANSWER);
client.ws.on(GatewayDispatchEvents.InteractionCreate, ({ id, token }: { id: string; token: string }) => {
  void client.rest.post(Routes.interactionCallback(id, token), { body: { type: 4, data }, auth: false });
});
await client.login(DISCORD_TOKEN);
