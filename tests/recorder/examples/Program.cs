using System.Text.Json;

string wialonTargetToken = Environment.GetEnvironmentVariable("WIALON_TARGET_TOKEN")
    ?? throw new InvalidOperationException("WIALON_TARGET_TOKEN is not set");
string wialonSid = Environment.GetEnvironmentVariable("WIALON_SID")
    ?? throw new InvalidOperationException("WIALON_SID is not set");

using var form = new FormUrlEncodedContent(new Dictionary<string, string>
{
    ["svc"] = "token/update",
    ["params"] = "{\"callMode\":\"update\",\"h\":" + JsonSerializer.Serialize(wialonTargetToken) + ",\"app\":\"Мой трекер\",\"at\":0,\"dur\":2592000,\"fl\":768,\"p\":\"{\\\"note\\\":\\\"Автобус 7\\\",\\\"zones\\\":1}\",\"items\":[11111111,9007199254740993]}",
    ["sid"] = wialonSid,
});
using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
client.Timeout = TimeSpan.FromSeconds(30);
using var reply = await client.PostAsync("https://hst-api.wialon.com/wialon/ajax.html", form);
string text = await reply.Content.ReadAsStringAsync();
using var answer = JsonDocument.Parse(text);
if (answer.RootElement.ValueKind == JsonValueKind.Object
    && answer.RootElement.TryGetProperty("error", out var error) && error.ToString() != "0")
    throw new InvalidOperationException("The service answered with an error: " + error);
Console.WriteLine(text);
